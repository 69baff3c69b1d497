/**
 * Generated from the migrations: do not edit.
 * With the local stack running: node --import tsx tests/database-types/generate.ts
 */
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  public: {
    Tables: {
      preferences: {
        Row: {
          allergens: string[]
          diets: string[]
          units: string | null
          updated_at: string
          user_id: string
        }
        Insert: {
          allergens?: string[]
          diets?: string[]
          units?: string | null
          updated_at?: string
          user_id: string
        }
        Update: {
          allergens?: string[]
          diets?: string[]
          units?: string | null
          updated_at?: string
          user_id?: string
        }
        Relationships: []
      }
      purchases: {
        Row: {
          amount_cents: number
          clawback_count: number
          created_at: string
          credited_at: string | null
          credited_by: string | null
          currency: string
          id: string
          is_under_review: boolean
          package_id: string
          package_name: string
          paid_at: string | null
          refunded_cents: number
          request_id: string
          session_expires_at: string | null
          status: string
          stripe_payment_intent: string | null
          stripe_session_id: string | null
          tokens: number
          tokens_clawed: number
          user_id: string
        }
        Insert: {
          amount_cents: number
          clawback_count?: number
          created_at?: string
          credited_at?: string | null
          credited_by?: string | null
          currency: string
          id?: string
          is_under_review?: boolean
          package_id: string
          package_name: string
          paid_at?: string | null
          refunded_cents?: number
          request_id: string
          session_expires_at?: string | null
          status?: string
          stripe_payment_intent?: string | null
          stripe_session_id?: string | null
          tokens: number
          tokens_clawed?: number
          user_id: string
        }
        Update: {
          amount_cents?: number
          clawback_count?: number
          created_at?: string
          credited_at?: string | null
          credited_by?: string | null
          currency?: string
          id?: string
          is_under_review?: boolean
          package_id?: string
          package_name?: string
          paid_at?: string | null
          refunded_cents?: number
          request_id?: string
          session_expires_at?: string | null
          status?: string
          stripe_payment_intent?: string | null
          stripe_session_id?: string | null
          tokens?: number
          tokens_clawed?: number
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: 'purchases_package_id_fkey'
            columns: ['package_id']
            referencedRelation: 'token_packages'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'purchases_user_id_fkey'
            columns: ['user_id']
            referencedRelation: 'user_tokens'
            referencedColumns: ['user_id']
          },
        ]
      }
      recipes: {
        Row: {
          content: NonNullable<Json>
          created_at: string
          diets: Json | null
          id: string
          is_favorite: boolean
          request_id: string
          search_text: string | null
          title: string
          tokens_spent: number
          total_minutes: number | null
          user_id: string
          variant_of: string | null
        }
        Insert: {
          content: NonNullable<Json>
          created_at?: string
          diets?: never
          id?: string
          is_favorite?: boolean
          request_id: string
          search_text?: never
          title: string
          tokens_spent: number
          total_minutes?: never
          user_id: string
          variant_of?: never
        }
        Update: {
          content?: NonNullable<Json>
          created_at?: string
          diets?: never
          id?: string
          is_favorite?: boolean
          request_id?: string
          search_text?: never
          title?: string
          tokens_spent?: number
          total_minutes?: never
          user_id?: string
          variant_of?: never
        }
        Relationships: []
      }
      token_holds: {
        Row: {
          cost: number
          created_at: string
          expires_at: string
          feature: string
          input_hash: string
          lease_expires_at: string | null
          recipe_deleted_at: string | null
          request_id: string
          settled_at: string | null
          status: string
          user_id: string
          worker_id: string | null
        }
        Insert: {
          cost: number
          created_at?: string
          expires_at: string
          feature: string
          input_hash: string
          lease_expires_at?: string | null
          recipe_deleted_at?: string | null
          request_id: string
          settled_at?: string | null
          status?: string
          user_id: string
          worker_id?: string | null
        }
        Update: {
          cost?: number
          created_at?: string
          expires_at?: string
          feature?: string
          input_hash?: string
          lease_expires_at?: string | null
          recipe_deleted_at?: string | null
          request_id?: string
          settled_at?: string | null
          status?: string
          user_id?: string
          worker_id?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'token_holds_user_id_fkey'
            columns: ['user_id']
            referencedRelation: 'user_tokens'
            referencedColumns: ['user_id']
          },
        ]
      }
      token_packages: {
        Row: {
          active: boolean
          amount_cents: number
          currency: string
          id: string
          name: string
          sort: number
          tokens: number
        }
        Insert: {
          active?: boolean
          amount_cents: number
          currency?: string
          id: string
          name: string
          sort?: number
          tokens: number
        }
        Update: {
          active?: boolean
          amount_cents?: number
          currency?: string
          id?: string
          name?: string
          sort?: number
          tokens?: number
        }
        Relationships: []
      }
      token_prices: {
        Row: {
          charge: string
          cost: number
          feature: string
        }
        Insert: {
          charge: string
          cost: number
          feature: string
        }
        Update: {
          charge?: string
          cost?: number
          feature?: string
        }
        Relationships: []
      }
      token_transactions: {
        Row: {
          amount: number
          balance_after: number
          created_at: string
          details: Json | null
          feature: string | null
          id: number
          input_hash: string | null
          kind: string
          purchase_id: string | null
          reference: string
          request_id: string | null
          user_id: string
          version: number
        }
        Insert: {
          amount: number
          balance_after: number
          created_at?: string
          details?: Json | null
          feature?: string | null
          id?: never
          input_hash?: string | null
          kind: string
          purchase_id?: string | null
          reference: string
          request_id?: string | null
          user_id: string
          version: number
        }
        Update: {
          amount?: number
          balance_after?: number
          created_at?: string
          details?: Json | null
          feature?: string | null
          id?: never
          input_hash?: string | null
          kind?: string
          purchase_id?: string | null
          reference?: string
          request_id?: string | null
          user_id?: string
          version?: number
        }
        Relationships: [
          {
            foreignKeyName: 'token_transactions_purchase_id_fkey'
            columns: ['purchase_id']
            referencedRelation: 'purchases'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'token_transactions_user_id_fkey'
            columns: ['user_id']
            referencedRelation: 'user_tokens'
            referencedColumns: ['user_id']
          },
        ]
      }
      user_tokens: {
        Row: {
          balance: number
          debt: number
          held: number
          updated_at: string
          user_id: string
          version: number
        }
        Insert: {
          balance?: number
          debt?: number
          held?: number
          updated_at?: string
          user_id: string
          version?: number
        }
        Update: {
          balance?: number
          debt?: number
          held?: number
          updated_at?: string
          user_id?: string
          version?: number
        }
        Relationships: []
      }
    }
    Views: {
      token_totals: {
        Row: {
          bought: number | null
          received: number | null
          spent: number | null
          taken_back: number | null
          user_id: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'token_transactions_user_id_fkey'
            columns: ['user_id']
            referencedRelation: 'user_tokens'
            referencedColumns: ['user_id']
          },
        ]
      }
      token_weeks: {
        Row: {
          bought: number | null
          spent: number | null
          user_id: string | null
          week: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'token_transactions_user_id_fkey'
            columns: ['user_id']
            referencedRelation: 'user_tokens'
            referencedColumns: ['user_id']
          },
        ]
      }
    }
    Functions: {
      account_to_delete: {
        Args: { p_user_id: string }
        Returns: {
          email: string
          has_password: boolean
        }[]
      }
      adjust_tokens: {
        Args: {
          p_actor: string
          p_amount: number
          p_operation_id: string
          p_reason: string
          p_user_id: string
        }
        Returns: {
          balance: number
          outcome: string
          transaction_id: number
          version: number
        }[]
      }
      apply_dispute_state: {
        Args: {
          p_dispute_id: string
          p_disputed_cents: number
          p_payment_intent: string
          p_state: string
        }
        Returns: {
          balance: number
          outcome: string
          purchase_id: string
          tokens_clawed: number
          user_id: string
          version: number
        }[]
      }
      apply_refund_state: {
        Args: { p_payment_intent: string; p_refunded_cents: number }
        Returns: {
          balance: number
          outcome: string
          purchase_id: string
          tokens_clawed: number
          user_id: string
          version: number
        }[]
      }
      attach_checkout_session: {
        Args: {
          p_expires_at: string
          p_purchase_id: string
          p_session_id: string
        }
        Returns: {
          outcome: string
        }[]
      }
      begin_purchase: {
        Args: { p_package_id: string; p_request_id: string; p_user_id: string }
        Returns: {
          amount_cents: number
          currency: string
          outcome: string
          package_id: string
          package_name: string
          purchase_id: string
          status: string
          stripe_session_id: string
          tokens: number
        }[]
      }
      begin_reconciliation: {
        Args: Record<PropertyKey, never>
        Returns: {
          run_id: number
          since: string
        }[]
      }
      check_token_invariants: {
        Args: Record<PropertyKey, never>
        Returns: {
          detail: string
          difference: number
          rule: string
          user_id: string
        }[]
      }
      commit_hold: {
        Args: {
          p_content: Json
          p_request_id: string
          p_title: string
          p_user_id: string
          p_worker_id?: string
        }
        Returns: {
          balance: number
          cost: number
          created_at: string
          outcome: string
          recipe_id: string
          transaction_id: number
          version: number
        }[]
      }
      deduct_tokens: {
        Args: {
          p_feature: string
          p_input_hash: string
          p_request_id: string
          p_user_id: string
        }
        Returns: {
          balance: number
          cost: number
          outcome: string
          transaction_id: number
          version: number
        }[]
      }
      delete_account: {
        Args: { p_user_id: string }
        Returns: {
          outcome: string
          released: number
        }[]
      }
      expire_holds: {
        Args: Record<PropertyKey, never>
        Returns: {
          expired: number
        }[]
      }
      finish_reconciliation: {
        Args: {
          p_checked: number
          p_differences: Json
          p_mended: number
          p_run_id: number
        }
        Returns: undefined
      }
      finish_stripe_event: {
        Args: { p_duration_ms: number; p_event_id: string; p_outcome: string }
        Returns: undefined
      }
      fulfil_purchase: {
        Args: {
          p_amount_cents: number
          p_currency: string
          p_paid_at?: string
          p_path: string
          p_payment_intent: string
          p_purchase_id: string
          p_session_id: string
        }
        Returns: {
          balance: number
          outcome: string
          tokens: number
          user_id: string
          version: number
        }[]
      }
      grant_tokens: {
        Args: { p_amount: number; p_reference: string; p_user_id: string }
        Returns: {
          balance: number
          outcome: string
          transaction_id: number
          version: number
        }[]
      }
      note_refusal: {
        Args: {
          p_faults: Json
          p_request_id: string
          p_user_id: string
          p_worker_id: string
        }
        Returns: {
          outcome: string
        }[]
      }
      operator_figures: {
        Args: { p_since?: string }
        Returns: {
          credited_by_return: number
          credited_by_sweep: number
          credited_by_webhook: number
          credited_purchases: number
          debt_tokens: number
          last_sweep_at: string
          last_sweep_differences: number
          minutes_to_credit_p50: number
          minutes_to_credit_p95: number
          oldest_hold_minutes: number
          pending_holds: number
          people_in_debt: number
          unhandled_events: number
          unresolved_mismatches: number
        }[]
      }
      purchase_for_user: {
        Args: { p_purchase_id: string; p_session_id: string; p_user_id: string }
        Returns: {
          amount_cents: number
          balance: number
          currency: string
          purchase_id: string
          status: string
          stripe_session_id: string
          tokens: number
          user_id: string
          version: number
        }[]
      }
      read_refusal: {
        Args: { p_request_id: string; p_user_id: string }
        Returns: {
          faults: Json
        }[]
      }
      record_purchase_mismatch: {
        Args: {
          p_path: string
          p_purchase_id: string
          p_reason: string
          p_session_id: string
        }
        Returns: {
          outcome: string
        }[]
      }
      record_stripe_event: {
        Args: {
          p_api_version: string
          p_event_id: string
          p_livemode: boolean
          p_object_id: string
          p_type: string
        }
        Returns: {
          outcome: string
        }[]
      }
      release_hold: {
        Args: { p_request_id: string; p_user_id: string; p_worker_id?: string }
        Returns: {
          balance: number
          cost: number
          outcome: string
          version: number
        }[]
      }
      remember_stripe_customer: {
        Args: { p_customer_id: string; p_user_id: string }
        Returns: {
          customer_id: string
        }[]
      }
      renew_hold: {
        Args: { p_request_id: string; p_user_id: string; p_worker_id: string }
        Returns: {
          outcome: string
        }[]
      }
      reserve_tokens: {
        Args: {
          p_feature: string
          p_input_hash: string
          p_request_id: string
          p_user_id: string
          p_worker_id?: string
        }
        Returns: {
          balance: number
          cost: number
          expires_at: string
          outcome: string
          recipe_id: string
          version: number
        }[]
      }
      set_balance_broadcast: { Args: { p_enabled: boolean }; Returns: boolean }
      set_purchase_status: {
        Args: { p_purchase_id: string; p_session_id: string; p_status: string }
        Returns: {
          outcome: string
          status: string
        }[]
      }
      stripe_customer: {
        Args: { p_user_id: string }
        Returns: {
          customer_id: string
        }[]
      }
    }
    Enums: {
      [_ in never]: never
    }
    CompositeTypes: {
      [_ in never]: never
    }
  }
}

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, 'public'>]

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    keyof (DefaultSchema['Tables'] & DefaultSchema['Views']) | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])[TableName] extends {
      Row: infer R
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    ? (DefaultSchema['Tables'] & DefaultSchema['Views'])[DefaultSchemaTableNameOrOptions] extends {
        Row: infer R
      }
      ? R
      : never
    : never

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables'] | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Insert: infer I
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Insert: infer I
      }
      ? I
      : never
    : never

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables'] | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Update: infer U
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Update: infer U
      }
      ? U
      : never
    : never

export type Enums<
  DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema['Enums'] | { schema: keyof DatabaseWithoutInternals },
  EnumName extends (DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums']
    : never) = never,
> = DefaultSchemaEnumNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums'][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema['Enums']
    ? DefaultSchema['Enums'][DefaultSchemaEnumNameOrOptions]
    : never

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    keyof DefaultSchema['CompositeTypes'] | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends (PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes']
    : never) = never,
> = PublicCompositeTypeNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes'][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema['CompositeTypes']
    ? DefaultSchema['CompositeTypes'][PublicCompositeTypeNameOrOptions]
    : never

export const Constants = {
  public: {
    Enums: {},
  },
} as const
